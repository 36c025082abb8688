import { tlenv } from 'tldraw'
import { DialogFrame } from '../dialog/DialogFrame.tsx'
import { useBoardText } from '../texts/use-board-text.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { HELP, keyName, type HelpKey } from './help-rows.ts'
import { keyboardTexts } from './texts.ts'

/** All keys of the maps, as tables. */
export function HelpDialog() {
  const heading = useBoardText()('board.keyboard.open')
  const text = usePanelText(keyboardTexts)
  const nameOf = (key: HelpKey) => keyName(key, { text, isMac: tlenv.isDarwin })
  const names = { shift: nameOf('shift'), tab: nameOf('tab') }
  return (
    <DialogFrame heading={heading} closeLabel={text('board.keyboard.help.close')} size="wide">
      <div className="aw-keys-lists">
        {HELP.map(({ heading: id, rows }) => (
          <table key={id} className="aw-keys">
            <caption>{text(id)}</caption>
            <thead>
              <tr>
                <th scope="col">{text('board.keyboard.help.key')}</th>
                <th scope="col">{text('board.keyboard.help.effect')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.effect}>
                  <th scope="row">
                    {row.ways.map((way, at) => (
                      <span key={way.join(' ')} className="aw-keys-way">
                        {at > 0 && <i>{text('board.keyboard.help.or')}</i>}
                        {way.map((key) => (
                          <kbd key={key}>{nameOf(key)}</kbd>
                        ))}
                      </span>
                    ))}
                  </th>
                  <td>{text(row.effect, names)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </DialogFrame>
  )
}
