import { CopyButton } from '../../../ui/CopyButton'
import styles from './RequestTab.module.css'

interface HeaderTableProps {
  headers: readonly (readonly [name: string, value: string])[]
}

/** The headers in the order and spelling they came in. */
export function HeaderTable({ headers }: HeaderTableProps) {
  return (
    <section aria-label="Headers">
      <div className={styles.heading}>
        <h2>Headers, as received</h2>
        <CopyButton
          label="Copy all headers"
          text={() => headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
        />
      </div>
      <table className={styles.headers}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {headers.map(([name, value], index) => (
            <tr key={`${index} ${name}`}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
