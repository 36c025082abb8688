import type { SvgNode } from '../../drawing/svg-node.ts'
import { paint } from '../pdf-painter.ts'
import { FIRST_STATE, type PaintTools } from '../pdf-state.ts'
import { SHEET } from './report-look.ts'

/** A part of the document's structure, as screen readers go through it. */
export type Tag = ReturnType<PaintTools['pdf']['struct']>

/** A sheet with a picture, which may lie. */
interface PictureSheet {
  readonly w: number
  readonly h: number
  readonly paint: () => void
}

/**
 * The sheets of a report, written from the top down; in points. Everything painted belongs to a tag, or is an artifact
 * that nobody reads out.
 */
export class ReportPages {
  readonly tools: PaintTools
  /** Left edge and width of what is written. */
  readonly left = SHEET.side
  readonly width = SHEET.w - 2 * SHEET.side
  /** Points that a whole sheet has for what is written. */
  readonly height = SHEET.h - SHEET.top - SHEET.foot
  private y = 0
  private isFresh = true
  private readonly pictures: PictureSheet[] = []

  constructor(tools: PaintTools) {
    this.tools = tools
  }

  /** Begins a new sheet, after the pictures that wait for one of their own. */
  newSheet(): void {
    this.flushPictures()
    this.goOn()
  }

  /** Begins a new sheet within a part, with which nothing may come between: pictures wait on. */
  goOn(): void {
    this.tools.pdf.addPage({ size: [SHEET.w, SHEET.h], margin: 0 })
    this.y = SHEET.top
    this.isFresh = true
  }

  /** Keeps a picture for a sheet of its own: the text goes on before it, so that no sheet is half empty. */
  addPicture(picture: PictureSheet): void {
    this.pictures.push(picture)
  }

  /** Puts pictures that wait on their sheets. */
  flushPictures(): void {
    for (const { w, h, paint: paintPicture } of this.pictures.splice(0)) {
      this.tools.pdf.addPage({ size: [w, h], margin: 0 })
      paintPicture()
    }
  }

  /** Points left on this sheet. */
  get room(): number {
    return SHEET.h - SHEET.foot - this.y
  }

  /** Room between two parts; none at the head of a sheet. */
  gap(points: number): void {
    if (!this.isFresh) this.y += points
  }

  /** Sees to it that so many points are free below, on a new sheet where they are not. */
  keepTogether(points: number): void {
    if (points > this.room && !this.isFresh) this.newSheet()
  }

  /** Takes the next `height` points, which have to be free, and tells where they begin. */
  take(height: number): number {
    const { y } = this
    this.y += height
    this.isFresh = false
    return y
  }

  /** Paints what belongs to a tag. */
  paint(nodes: readonly SvgNode[], type: string, tag: Tag): void {
    const { pdf } = this.tools
    const content = pdf.markStructureContent(type)
    for (const node of nodes) paint(node, FIRST_STATE, this.tools)
    pdf.endMarkedContent()
    tag.add(content)
  }

  /** Paints lines and grounds, which mean nothing by themselves. */
  decorate(nodes: readonly SvgNode[], type: 'Layout' | 'Pagination' = 'Layout'): void {
    const { pdf } = this.tools
    pdf.markContent('Artifact', { type })
    for (const node of nodes) paint(node, FIRST_STATE, this.tools)
    pdf.endMarkedContent()
  }
}
