import type { LegPlan, QualityPlan } from './session-body'
import type { Stage } from './stage'

type Course = Pick<LegPlan, 'status' | 'setup'> & Partial<Pick<LegPlan, 'startsAfter' | 'talk' | 'quality'>>

/** Someone calls the virtual number. */
export function inboundCall(stage: Stage, course: Course): LegPlan {
  const { caller, virtualNumber } = stage.numbers
  return { direction: 'INBOUND', source: caller, destination: virtualNumber, startsAfter: 0, ...course }
}

/** The platform calls someone, with the virtual number as caller ID. */
export function outboundCall(stage: Stage, course: Course): LegPlan {
  const { caller, virtualNumber } = stage.numbers
  return { direction: 'OUTBOUND', source: virtualNumber, destination: caller, startsAfter: 0, ...course }
}

/** The platform calls the agent, to be bridged with a call that is under way. */
export function transfer(stage: Stage, course: Course): LegPlan {
  const { agent, virtualNumber } = stage.numbers
  return { direction: 'OUTBOUND', source: virtualNumber, destination: agent, startsAfter: 0, ...course }
}

/** Metrics of a line without trouble. They differ from leg to leg, as measured ones do. */
export function clearLine({ random }: Stage, legIndex: number): QualityPlan {
  return {
    mos: random.integer(43, 45) / 10,
    packetLossRate: random.integer(0, 4) / 1_000,
    jitter: 12 + legIndex * 8 + random.integer(0, 6),
  }
}

interface FirstCall {
  place: typeof inboundCall | typeof outboundCall
  /** Seconds. */
  answeredAfter: number
}

/** A call that is answered, spends a while in the menu, is transferred, and ends together with the transfer. */
export function menuThenTransfer(
  stage: Stage,
  course: Omit<Course, 'startsAfter'>,
  first: FirstCall = { place: inboundCall, answeredAfter: stage.random.integer(1, 2) },
): [LegPlan, LegPlan] {
  const menu = stage.random.integer(8, 25)
  return [
    first.place(stage, {
      status: 'COMPLETED',
      setup: first.answeredAfter,
      talk: menu + course.setup + (course.talk ?? 0),
      quality: clearLine(stage, 0),
    }),
    transfer(stage, { ...course, startsAfter: first.answeredAfter + menu }),
  ]
}

/** A transfer that is answered and talks for a while. */
export function answeredTransfer(stage: Stage): Omit<Course, 'startsAfter'> {
  return {
    status: 'COMPLETED',
    setup: stage.random.integer(4, 12),
    talk: stage.random.integer(15, 90),
    quality: clearLine(stage, 1),
  }
}
