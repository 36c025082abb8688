export { FakeSocket } from './fake-socket.ts'
