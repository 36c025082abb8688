import type { Administration } from '../access/administration.ts'
import type { Access } from '../access/access.ts'
import type { CodeDoor } from '../access/code-door.ts'
import type { Keys } from '../access/keys.ts'
import type { RateLimiter } from '../access/rate-limiter.ts'
import type { ShortCodes } from '../access/short-codes.ts'
import type { NoteAct } from '../audit/note-act.ts'
import type { Expiry } from '../boards/expiry.ts'
import type { Bus } from '../effects/bus.ts'
import type { Clock } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { Random } from '../effects/random.ts'
import type { Environment } from '../environment.ts'
import type { Metrics } from '../metrics.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { PictureMaker } from '../pictures/picture-maker.ts'
import type { CommitQueue } from '../storage/commit-queue.ts'
import type { Storage } from '../storage/storage.ts'

/** What requests are answered with. */
export interface Services {
  readonly environment: Environment
  readonly storage: Storage
  readonly commits: CommitQueue
  readonly rooms: Rooms
  readonly access: Access
  readonly keys: Keys
  readonly administration: Administration
  readonly codes: ShortCodes
  readonly codeDoor: CodeDoor
  readonly expiry: Expiry
  /** Notes an administrative act, after it was done. */
  readonly note: NoteAct
  readonly bus: Bus
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly metrics: Metrics
  /** Boards made, by address. */
  readonly creations: RateLimiter
  /** Wrong keys and codes, by address. */
  readonly mistakes: RateLimiter
  /** Earlier states that were made again, by board. */
  readonly looksBack: RateLimiter
  /** Files of a board with its history, by board. */
  readonly historyFiles: RateLimiter
  readonly pictures: PictureMaker
  /** Pictures, by board. */
  readonly pictureTurns: RateLimiter
  /** Whether the server is on its way out. */
  readonly stopping: () => boolean
}
