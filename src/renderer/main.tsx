import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { connect } from './app/connect'
import { InspectorContext } from './store/hooks'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root.')

createRoot(root).render(
  <StrictMode>
    <InspectorContext value={connect()}>
      <App />
    </InspectorContext>
  </StrictMode>,
)
