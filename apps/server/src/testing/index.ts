/** What tests that cross rooms need of the server. */
export {
  bearer,
  connectStock,
  postJson,
  socketClass,
  startServer,
  type MadeBoard,
  type TestServer,
} from './running-server.ts'
export { until } from './poll.ts'
export { systemClock } from '../effects/clock.ts'
export {
  roomUnderAttack,
  type Guest,
  type GuestOptions,
  type HonestGuest,
  type RoomUnderAttack,
} from './room-under-attack.ts'
export {
  presenceFrame,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '../rooms/server-frames.ts'
export { readBoard } from '../boards/board-document.ts'
export { SAMPLE_IMAGES, joined } from './sample-images.ts'
