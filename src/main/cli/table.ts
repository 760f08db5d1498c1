type Decorate = (cell: string) => string

/**
 * Rows as aligned lines, columns two spaces apart. `decorate` colours the columns, by position, after they have been
 * measured.
 */
export function alignRows(rows: readonly (readonly string[])[], decorate: readonly Decorate[] = []): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)))
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const isLast = column === row.length - 1
        const padding = isLast ? '' : ' '.repeat((widths[column] ?? 0) - cell.length + 2)
        return (decorate[column]?.(cell) ?? cell) + padding
      })
      .join(''),
  )
}
