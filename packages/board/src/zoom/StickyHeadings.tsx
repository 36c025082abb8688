import { useEffect, useRef } from 'react'
import { isEqual, react, useComputed, useEditor, useValue } from 'tldraw'
import { mapHeadings, type MapHeadings } from './map-headings.ts'
import { placeHeadings } from './place-headings.ts'
import './zoom.css'

/**
 * The names of phases and lanes that stay in view: at the edges of the window while one pans, and large enough to be read
 * while the map is seen from afar. Moved by style, so that panning renders nothing.
 */
export function StickyHeadings() {
  const editor = useEditor()
  const maps = useValue(
    useComputed('map headings', () => mapHeadings(editor), { isEqual }, [editor]),
  )
  return maps.map((map) => <Headings key={map.id} map={map} />)
}

function Headings({ map }: { readonly map: MapHeadings }) {
  const editor = useEditor()
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    return react('place headings', () => {
      if (part.current !== null) placeHeadings(editor, map, part.current)
    })
  }, [editor, map])
  return (
    <div ref={part} className="aw-headings" aria-hidden>
      <div className="aw-heading" data-type="journey">
        {map.title}
      </div>
      {map.phases.map(({ key, name }) => (
        <div key={key} className="aw-heading" data-type="phase">
          {name}
        </div>
      ))}
      {map.lanes.map(({ key, name }) => (
        <div key={key} className="aw-heading" data-type="lane">
          {name}
        </div>
      ))}
    </div>
  )
}
