import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import './style/fonts.css'
import './style/base.css'
import './style/controls.css'
import { App } from './App.tsx'
import { loadStylesAgain } from './style/load-styles-again.ts'
import { startTexts } from './texts/start-texts.ts'

startTexts()
loadStylesAgain()

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has an element #app')
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <App />
  </I18nProvider>,
)
