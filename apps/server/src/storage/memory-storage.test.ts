import { memoryStorage } from './memory-storage.ts'
import { boardRegistryContract, updateLogContract } from './storage-contract.ts'

updateLogContract('memory', memoryStorage)
boardRegistryContract('memory', memoryStorage)
