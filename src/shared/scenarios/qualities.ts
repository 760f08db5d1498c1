import { answeredTransfer, menuThenTransfer } from './calls'
import type { Scenario } from './scenario'
import type { QualityPlan } from './session-body'
import { sessionScenarios } from './session-scenario'
import type { Stage } from './stage'

const qualityScenario = sessionScenarios('quality')

/** Every band of the MOS, then loss and jitter on their own. The transfer carries the quality; the first leg is clear. */
export const qualityScenarios: readonly Scenario[] = [
  quality('excellent', 'MOS 4.3 or above', ({ random }) => ({
    mos: random.integer(43, 45) / 10,
    packetLossRate: 0,
    jitter: random.integer(20, 24),
  })),
  quality('good', 'MOS from 4.0', ({ random }) => ({
    mos: random.integer(40, 42) / 10,
    packetLossRate: random.integer(1, 5) / 1_000,
    jitter: random.integer(20, 26),
  })),
  quality('fair', 'MOS from 3.6', ({ random }) => ({
    mos: random.integer(36, 39) / 10,
    packetLossRate: random.integer(3, 9) / 1_000,
    jitter: random.integer(20, 28),
  })),
  quality('poor', 'MOS from 3.1', ({ random }) => ({
    mos: random.integer(31, 35) / 10,
    packetLossRate: random.integer(12, 19) / 1_000,
    jitter: random.integer(32, 45),
  })),
  quality('bad', 'MOS below 3.1', ({ random }) => ({
    mos: random.integer(15, 30) / 10,
    packetLossRate: random.integer(30, 90) / 1_000,
    jitter: random.integer(50, 120),
  })),
  quality('lossy', 'good MOS, but more than 2 % packet loss', ({ random }) => ({
    mos: random.integer(40, 42) / 10,
    packetLossRate: random.integer(25, 60) / 1_000,
    jitter: random.integer(20, 28),
  })),
  quality('jittery', 'good MOS, but jitter above 30 ms', ({ random }) => ({
    mos: random.integer(40, 42) / 10,
    packetLossRate: random.integer(0, 5) / 1_000,
    jitter: random.integer(35, 60),
  })),
  quality('not-measured', 'no callQuality at all', () => undefined),
]

function quality(name: string, what: string, measure: (stage: Stage) => QualityPlan | undefined): Scenario {
  return qualityScenario(
    {
      name: `quality-${name}`,
      title: `Quality: ${name.replace('-', ' ')}`,
      description: `A bridged call whose second leg has ${what}.`,
    },
    (stage) => ({
      status: 'COMPLETED',
      lastAction: 'MAKE_CALL',
      legs: menuThenTransfer(stage, { ...answeredTransfer(stage), quality: measure(stage) }),
    }),
  )
}
