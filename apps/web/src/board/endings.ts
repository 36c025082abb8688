// What is shown when the line has ended for good: one part, because each costs a place in the list of what is loaded late.
export { ClosedDialog } from './ClosedDialog.tsx'
export { NewerNotice } from './NewerNotice.tsx'
