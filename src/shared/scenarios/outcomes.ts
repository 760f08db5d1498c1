import { answeredTransfer, clearLine, inboundCall, menuThenTransfer, outboundCall, transfer } from './calls'
import type { Scenario } from './scenario'
import type { SessionPlan } from './session-body'
import { sessionScenarios } from './session-scenario'
import type { Stage } from './stage'

const outcome = sessionScenarios('outcome')

/** What a session comes to by its legs, and what Voice Messaging adds. Source: facts page, section 2. */
export const outcomeScenarios: readonly Scenario[] = [
  outcome(
    {
      name: 'completed-bridged',
      title: 'Completed: transfer answered',
      description: 'Inbound call, menu, and the transfer is answered.',
    },
    (stage) => ({
      status: 'COMPLETED',
      lastAction: 'MAKE_CALL',
      legs: menuThenTransfer(stage, answeredTransfer(stage)),
    }),
  ),
  outcome(
    {
      name: 'completed-menu',
      title: 'Completed: ended in the menu',
      description: 'Inbound call that ends before any transfer.',
    },
    (stage) => ({
      status: 'COMPLETED',
      lastAction: 'HANGUP',
      legs: [
        inboundCall(stage, {
          status: 'COMPLETED',
          setup: stage.random.integer(1, 2),
          talk: stage.random.integer(9, 40),
          quality: clearLine(stage, 0),
        }),
      ],
    }),
  ),
  outcome(
    { name: 'busy', title: 'Transfer busy', description: 'Inbound call, menu, and the transfer finds the line busy.' },
    (stage) => failedTransfer(stage, 'BUSY', stage.random.integer(3, 15)),
  ),
  outcome(
    {
      name: 'no-answer',
      title: 'Transfer not answered',
      description: 'Inbound call, menu, and nobody answers the transfer.',
    },
    (stage) => failedTransfer(stage, 'NO_ANSWER', stage.random.integer(30, 60)),
  ),
  outcome(
    { name: 'failed', title: 'Transfer failed', description: 'Inbound call, menu, and the transfer cannot be set up.' },
    (stage) => failedTransfer(stage, 'FAILED', stage.random.integer(1, 4)),
  ),
  outcome(
    {
      name: 'canceled',
      title: 'Canceled before the answer',
      description: 'Both legs end before anyone has answered.',
    },
    (stage) => {
      const startsAfter = stage.random.integer(1, 2)
      const setup = stage.random.integer(5, 20)
      return {
        status: 'CANCELED',
        lastAction: 'MAKE_CALL',
        legs: [
          inboundCall(stage, { status: 'CANCELED', setup: startsAfter + setup }),
          transfer(stage, { status: 'CANCELED', startsAfter, setup }),
        ],
      }
    },
  ),
  outcome(
    {
      name: 'error-first-leg',
      title: 'Error on the first leg',
      description: 'Inbound call whose call action webhook gave no usable callflow (-2003).',
    },
    (stage) => ({
      status: 'ERROR',
      lastAction: 'HANGUP',
      error: { code: -2003, message: 'The call flow provided is invalid' },
      legs: [inboundCall(stage, { status: 'ERROR', setup: stage.random.integer(1, 5) })],
    }),
  ),
  outcome(
    {
      name: 'error-transfer',
      title: 'Error on the transfer',
      description: 'Inbound call, menu, and no route to the transfer (-2004).',
    },
    (stage) => ({
      ...failedTransfer(stage, 'ERROR', 0),
      error: { code: -2004, message: 'No coverage available for requested area' },
    }),
  ),
  outcome(
    {
      name: 'outbound-first',
      title: 'Outbound call, then transfer',
      description: 'The platform calls first and adds the agent after the menu.',
    },
    (stage) => ({
      status: 'COMPLETED',
      lastAction: 'MAKE_CALL',
      legs: menuThenTransfer(stage, answeredTransfer(stage), {
        place: outboundCall,
        answeredAfter: stage.random.integer(5, 15),
      }),
    }),
  ),
  outcome(
    {
      name: 'message-delivered',
      title: 'Voice message delivered',
      description: 'Voice Messaging: one outbound call that is answered and played to.',
    },
    (stage) => voiceMessage(stage, 'COMPLETED'),
  ),
  outcome(
    {
      name: 'opted-out',
      title: 'Voice message, callee opted out',
      description: 'Voice Messaging: the callee asked for no more messages (COMPLETED_UNSUBSCRIBED).',
    },
    (stage) => voiceMessage(stage, 'COMPLETED_UNSUBSCRIBED'),
  ),
  outcome(
    {
      name: 'opt-out-failed',
      title: 'Voice message, opting out failed',
      description: 'Voice Messaging: the callee asked, but could not be taken off (COMPLETED_UNSUB_ERROR).',
    },
    (stage) => voiceMessage(stage, 'COMPLETED_UNSUB_ERROR'),
  ),
  outcome(
    {
      name: 'already-opted-out',
      title: 'Voice message to an opted-out contact',
      description: 'Voice Messaging: no call was placed (UNSUBSCRIBED_CONTACT).',
    },
    () => ({ status: 'UNSUBSCRIBED_CONTACT', lastAction: 'MAKE_CALL', legs: [], withoutVersion: true }),
  ),
]

/** An answered call whose transfer is not: the session takes the transfer's status. */
function failedTransfer(stage: Stage, status: string, setup: number): SessionPlan {
  return { status, lastAction: 'MAKE_CALL', legs: menuThenTransfer(stage, { status, setup }) }
}

function voiceMessage(stage: Stage, status: string): SessionPlan {
  return {
    status,
    lastAction: 'SAY',
    legs: [
      outboundCall(stage, {
        status: 'COMPLETED',
        setup: stage.random.integer(5, 15),
        talk: stage.random.integer(8, 25),
        quality: clearLine(stage, 0),
      }),
    ],
    withoutVersion: true,
  }
}
