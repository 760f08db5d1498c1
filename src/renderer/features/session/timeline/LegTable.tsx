import type { Leg } from '../../../../shared/session/model'
import type { Timeline } from '../../../../shared/session/timeline-model'
import type { TimeFormat } from '../../../store/preferences'
import type { IsUnreadable } from '../unreadable'
import { type Absence, absenceOf } from './absence'
import { legFields } from './leg-fields'
import styles from './LegTable.module.css'

interface LegTableProps {
  legs: readonly Leg[]
  isUnreadable: IsUnreadable
  timeline: Timeline
  format: TimeFormat
}

/** Every figure of every leg, one column per leg, so that they can be compared. */
export function LegTable({ legs, isUnreadable, timeline, format }: LegTableProps) {
  const fields = legFields(timeline, format)
  return (
    <section className={styles.scroller} aria-label="Leg details" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Field</span>
            </th>
            {legs.map((leg) => (
              <th key={leg.path} scope="col">
                Leg {leg.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.name}</th>
              {legs.map((leg) => (
                <td key={leg.path}>
                  {field.show(leg) ?? <Absent {...absenceOf(leg, field.source(leg), isUnreadable)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Absent({ text, title }: Absence) {
  return (
    <span className={styles.absent} title={title}>
      {text}
    </span>
  )
}
