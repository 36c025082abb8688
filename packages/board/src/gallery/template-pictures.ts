import type { Language, TemplateId } from '@amtsweg/journey'
import { createContext } from 'react'

/** Address of the picture of a template on the own server. */
type TemplatePicture = (id: TemplateId, language: Language) => string

/** Where the app has the pictures, to be put around a `BoardCanvas`; without it the gallery has words only. */
export const TemplatePictures = createContext<TemplatePicture | null>(null)
