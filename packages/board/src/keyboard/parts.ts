export { Keyboard } from './Keyboard.tsx'
export { KeyboardButton } from './KeyboardButton.tsx'
export { PlaceFrame } from './PlaceFrame.tsx'
