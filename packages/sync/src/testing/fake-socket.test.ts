import { expect, test } from 'vitest'
import { FakeSocket } from './fake-socket.ts'

test("a frame arrives without what lies beside it in memory, also one of Node's own kind of bytes", () => {
  const socket = new FakeSocket('ws://town')
  const heard: number[][] = []
  socket.addEventListener('message', (event) => {
    if ('data' in event && event.data instanceof ArrayBuffer)
      heard.push([...new Uint8Array(event.data)])
  })
  socket.receive(Buffer.from([255, 1, 2, 3]).subarray(1))
  expect(heard).toEqual([[1, 2, 3]])
})
