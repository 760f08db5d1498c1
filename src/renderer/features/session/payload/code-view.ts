import { json } from '@codemirror/lang-json'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightSpecialChars, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { codeMarks, type CodeMarks, setCodeMarks } from './code-marks'

export interface CodeViewHandle {
  mark: (marks: CodeMarks) => void
  /** Scrolls an offset into view. */
  reveal: (offset: number) => void
  destroy: () => void
}

/**
 * A read-only CodeMirror. It lives in a shadow root: there it styles itself through constructed style sheets, which the
 * content security policy allows, instead of a <style> element, which it does not.
 *
 * @param fault offset at which the text stops being JSON; null when it does not
 */
export function createCodeView(host: HTMLElement, text: string, fault: number | null): CodeViewHandle {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        // Only LF ends a line: a CR stays visible as the character it is, and offsets stay those of the text.
        EditorState.lineSeparator.of('\n'),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': 'Body as text', 'aria-readonly': 'true' }),
        lineNumbers(),
        highlightSpecialChars(),
        json(),
        syntaxHighlighting(colours),
        codeMarks(fault),
        theme,
      ],
    }),
  })
  return {
    mark: (marks) => view.dispatch({ effects: setCodeMarks.of(marks) }),
    reveal: (offset) => view.dispatch({ effects: EditorView.scrollIntoView(offset, { y: 'center' }) }),
    destroy: () => view.destroy(),
  }
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-name)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--code-keyword)' },
  { tag: [tags.separator, tags.brace, tags.squareBracket], color: 'var(--text-secondary)' },
])

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'transparent', fontSize: 'var(--text-sm)' },
  '&.cm-focused': { outline: '2px solid var(--focus-ring)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.5', scrollbarWidth: 'thin' },
  '.cm-content': { padding: '8px 0' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--text-tertiary)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 12px' },
  '.cm-specialChar': { color: 'var(--tone-error)' },
  '.match': { backgroundColor: 'color-mix(in srgb, var(--tone-waiting) 26%, transparent)' },
  '.current': { backgroundColor: 'color-mix(in srgb, var(--tone-waiting) 48%, transparent)' },
  '.selected': { backgroundColor: 'var(--surface-selected)' },
  '.fault': {
    backgroundColor: 'color-mix(in srgb, var(--tone-error) 30%, transparent)',
    borderBottom: '2px solid var(--tone-error)',
  },
})
