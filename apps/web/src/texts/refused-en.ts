/** English texts of why the server lets somebody not in, loaded with them. Every id is in both languages. */
export const refusedEn: Readonly<Record<string, string>> = {
  'web.refused.unknown_board.heading': 'There is no such board',
  'web.refused.unknown_board.text':
    'Perhaps the link is incomplete, or the board was deleted or has expired.',
  'web.refused.unknown_board.help':
    'Please open the complete link once more, or ask the person who gave it to you.',
  'web.refused.wrong_key.heading': 'This link does not open the board',
  'web.refused.wrong_key.text':
    'It is incomplete or has been renewed since. The board and its content are unchanged.',
  'web.refused.wrong_key.help':
    'Please ask the facilitator for the current link. When copying, mind the part after the #.',
  'web.refused.no_session.heading': 'Please open the link once more',
  'web.refused.no_session.text':
    'This browser has no valid access to the board (any more). The board and its content are unchanged.',
  'web.refused.no_session.help':
    'Open the complete link of your invitation. The access is in the part after the #.',
  'web.refused.removed.heading': 'The facilitator has ended your access',
  'web.refused.removed.text':
    'With this browser you do not get onto this board any more. The board and its content are unchanged.',
  'web.refused.removed.help': 'If this was a mistake, please turn to the facilitator.',
  'web.refused.expired.heading': 'This board has expired',
  'web.refused.expired.text':
    'Its time is over. All its content and images were deleted with it, as announced when it was created.',
  'web.refused.expired.help': 'Images that you saved before are on your device.',
  'web.refused.busy.heading': 'Too many requests at the moment',
  'web.refused.busy.text':
    'The server asks for a short break. The board and its content are unchanged.',
  'web.refused.busy.help': 'Please try again in a minute.',
}
