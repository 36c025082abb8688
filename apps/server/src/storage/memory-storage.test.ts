import { auditLogContract } from './audit-contract.ts'
import { boardHistoryContract } from './history-contract.ts'
import { imageStoreContract } from './image-contract.ts'
import { memoryStorage } from './memory-storage.ts'
import {
  boardRegistryContract,
  codeRegistryContract,
  updateLogContract,
} from './storage-contract.ts'

updateLogContract('memory', memoryStorage)
boardRegistryContract('memory', memoryStorage)
codeRegistryContract('memory', memoryStorage)
boardHistoryContract('memory', memoryStorage)
auditLogContract('memory', memoryStorage)
imageStoreContract('memory', memoryStorage)
