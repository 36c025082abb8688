/** English texts of the links of a board, loaded with them. Every id is in both languages. */
export const shareEn: Readonly<Record<string, string>> = {
  'web.share.participant.label': 'Link for taking part',
  'web.share.participant.hint': 'Whoever has it can edit everything on the board.',
  'web.share.viewer.label': 'Link for watching',
  'web.share.viewer.hint': 'Whoever has it can watch, but not change anything.',
  'web.share.facilitator.label': 'Link for facilitators',
  'web.share.facilitator.hint':
    'Only for people who lead the board with you. They can delete it, too.',
  'web.share.copy': 'Copy link',
  'web.share.copied': 'Link copied',
  'web.share.copy.manual':
    'This browser does not allow copying. The link is selected: copy it with Ctrl+C (Mac: ⌘C).',
  'web.share.loading': 'Fetching the links …',
  'web.share.failed': 'The links could not be fetched. The board is not affected.',

  'web.share.off': 'This link is switched off. Nobody comes in by it.',
  'web.share.tab.invite': 'Invite',
  'web.share.tab.people': 'People ({count})',
  'web.share.cancel': 'Cancel',
  'web.share.change.failed': 'That did not work, everything is as before. {message}',

  'web.share.new.button': 'Renew link',
  'web.share.new.again': 'Make a new link',
  'web.share.new.done': 'The new link is valid. Give it to those who shall come back in.',
  'web.share.new.ask.participant':
    'The old link and the short code will not be valid any more. All who take part by them leave the board at once and need the new link.',
  'web.share.new.ask.viewer':
    'The old link will not be valid any more. All who watch by it leave the board at once and need the new link.',
  'web.share.new.ask.facilitator':
    'The old link will not be valid any more. All other facilitators leave the board at once and need the new link. You stay.',
  'web.share.off.button': 'Switch link off',
  'web.share.off.done': 'The link is switched off.',
  'web.share.off.ask.participant':
    'Nobody will come in by this link or the short code until you make a new one. All who take part by them leave the board at once.',
  'web.share.off.ask.viewer':
    'Nobody will come in by this link until you make a new one. All who watch by it leave the board at once.',
  'web.share.off.ask.facilitator':
    'All other facilitators leave the board at once. After that you lead it in this browser only: if it is lost, nobody can renew links or delete the board.',

  'web.share.code.heading': 'Short code to say aloud',
  'web.share.code.hint': 'Whoever enters it on {host} takes part. It is valid for eight hours.',
  'web.share.code.none': 'There is none at the moment.',
  'web.share.code.until': 'valid until {time}',
  'web.share.code.make': 'Make a code',
  'web.share.code.renew': 'Make a new code',
  'web.share.code.end': 'End the code',
  'web.share.code.failed': 'That did not work, the code is as before.',

  'web.wall.button': 'Large, for the wall',
  'web.wall.close': 'Close the large view',
  'web.wall.qr': 'QR code with the link to “{title}”',
  'web.wall.how': 'Open the QR code with the camera of your phone.',
  'web.wall.code': 'Or enter this code on {host}:',
  'web.wall.name': 'A name is enough, a pseudonym is fine. No account.',

  'web.invitation.button': 'Invitation',
  'web.invitation.heading': 'Print an invitation or put it into the calendar',
  'web.invitation.eyebrow': 'Invitation to take part',
  'web.invitation.title': 'Title',
  'web.invitation.day': 'Day',
  'web.invitation.from': 'From',
  'web.invitation.until': 'Until',
  'web.invitation.place': 'Place',
  'web.invitation.when': 'When',
  'web.invitation.how': 'How to get onto the board',
  'web.invitation.join':
    'Open the link or the QR code in the browser of a computer, tablet or phone. Nothing needs to be installed.',
  'web.invitation.print': 'Print',
  'web.invitation.calendar': 'Save calendar file',
  'web.invitation.calendar.needs': 'The calendar file still needs a day and times.',
  'web.invitation.calendar.hint': 'Outlook, Thunderbird and phones open this file.',
  'web.invitation.foot':
    'The link is the key to the board: please pass it on only to those who shall take part.',

  'web.share.pause.heading': 'Editing',
  'web.share.pause.hint':
    'For a break or a talk together: then only facilitators write, and all others watch.',
  'web.share.pause.on': 'At the moment only facilitators write.',
  'web.share.pause.button': 'Pause editing',
  'web.share.people.heading': 'On the board now',
  'web.share.people.hint':
    'Whoever still has a link can come back by it from another device. If it shall not be valid any more, renew it under “Invite”.',
  'web.share.role.label': 'Role of {name}',
  'web.share.remove.label': 'Remove {name} from the board',
  'web.share.remove.ask':
    '{name} leaves the board at once, is told that the facilitator has ended the access, and does not come back with this browser. What this person has written stays.',
  'web.share.remove.button': 'Remove',
}
