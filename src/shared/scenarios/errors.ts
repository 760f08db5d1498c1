import { voiceErrors } from '../codes/voice-errors'
import { clearLine, inboundCall, menuThenTransfer, outboundCall } from './calls'
import type { Scenario } from './scenario'
import type { SessionPlan } from './session-body'
import { sessionScenarios } from './session-scenario'
import type { Stage } from './stage'

type Course = (stage: Stage) => Pick<SessionPlan, 'lastAction' | 'legs'>

const errorScenario = sessionScenarios('error')

/** One scenario for every published voice error code, and one for the API code that is said to occur in sessions too. */
export const errorScenarios: readonly Scenario[] = [
  ...voiceErrors.map(({ code, title, message }) =>
    errorScenario({ name: `error${code}`, title: `${title} (${code})`, description: `${message}.` }, (stage) => ({
      status: 'ERROR',
      error: { code, message },
      ...courseOf(code)(stage),
    })),
  ),
  errorScenario(
    {
      name: 'error-1004',
      title: 'API code in a session (-1004)',
      description: 'A code with two published readings: DTMF callback URL missing, or invalid destination.',
    },
    (stage) => ({
      status: 'ERROR',
      error: { code: -1004, message: 'Invalid destination' },
      ...refusedOutbound(stage),
    }),
  ),
]

function courseOf(code: number): Course {
  switch (code) {
    case -2001:
    case -2003:
      return refusedInbound
    case -2002:
    case -9999:
      return brokenTransfer
    case -2005:
    case -2006:
      return brokenWhilePlaying
    default:
      return refusedOutbound
  }
}

function refusedInbound(stage: Stage): ReturnType<Course> {
  return {
    lastAction: 'HANGUP',
    legs: [inboundCall(stage, { status: 'ERROR', setup: stage.random.integer(1, 5) })],
  }
}

function refusedOutbound(stage: Stage): ReturnType<Course> {
  return { lastAction: 'MAKE_CALL', legs: [outboundCall(stage, { status: 'ERROR', setup: 0 })] }
}

function brokenTransfer(stage: Stage): ReturnType<Course> {
  const setup = stage.random.integer(1, 3)
  return { lastAction: 'MAKE_CALL', legs: menuThenTransfer(stage, { status: 'ERROR', setup }) }
}

/** Answered, but what was to be said or played could not be. */
function brokenWhilePlaying(stage: Stage): ReturnType<Course> {
  return {
    lastAction: 'SAY_AND_CAPTURE',
    legs: [
      inboundCall(stage, {
        status: 'ERROR',
        setup: stage.random.integer(1, 2),
        talk: stage.random.integer(1, 4),
        quality: clearLine(stage, 0),
      }),
    ],
  }
}
