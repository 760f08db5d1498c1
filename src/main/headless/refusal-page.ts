/** A page for whoever opened an address that does not work, without anything that would have to be loaded. */
export function refusalPage(message: string, remedy: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>VSS Inspector</title>
<h1>VSS Inspector</h1>
<p>${escapeHtml(message)}</p>
<p>${escapeHtml(remedy)}</p>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
