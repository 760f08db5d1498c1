import type { PublishedCode } from './published-code'

/**
 * The codes of `errorDetails` in a Voice Session Summary. Source: 8x8's page "Voice Error Codes" (state: July 2026);
 * meanings and checks are gathered from its guides.
 */
export const voiceErrors: readonly PublishedCode[] = [
  {
    code: -2001,
    title: 'Internal error',
    message: 'An internal error has occurred',
    meaning:
      'Something broke inside the platform. Nothing in your callflow or numbers is to blame as far as the code says.',
    checks: [
      'Keep sessionId and the time of the call: a support ticket needs both.',
      'See whether other sessions of the same minutes failed too.',
    ],
    retry: 'Yes, with growing pauses between the attempts.',
  },
  {
    code: -2002,
    title: 'Internal connectivity error',
    message: 'An internal connectivity error has occurred',
    meaning: 'A connection failed on the platform side, between its own components or towards the carrier.',
    checks: [
      'Keep sessionId and the time of the call: a support ticket needs both.',
      'See whether only one destination carrier is affected.',
    ],
    retry: 'Yes, with growing pauses between the attempts.',
  },
  {
    code: -2003,
    title: 'Invalid callflow',
    message: 'The call flow provided is invalid',
    meaning:
      'The platform could not use the callflow: either the one that was submitted, or the one your backend returned to the call action (VCA) webhook.',
    checks: [
      'The call action endpoint can be reached from outside and answers 200.',
      'Its answer is valid JSON with a callflow array.',
      'Every action name is spelled as published: makeCall, say, sayAndCapture, playFile, hangup.',
      'Every action carries its required params.',
    ],
    retry: 'No: fix the callflow first.',
  },
  {
    code: -2004,
    title: 'No coverage',
    message: 'No coverage available for requested area',
    meaning:
      'The platform has no route to the destination: its country or number range is not enabled for this sub-account.',
    checks: [
      'The destination is in E.164 form, with + and country code.',
      'The country code is the intended one.',
      'The country and number range are enabled for the sub-account.',
    ],
    retry: 'No: correct the number, or ask 8x8 to enable the destination.',
  },
  {
    code: -2005,
    title: 'Text to speech failed',
    message: 'Unable to synthesize text to speech',
    meaning: 'The text of a say or sayAndCapture action could not be turned into speech.',
    checks: [
      'The voiceProfile exists and matches the language of the text.',
      'The text is neither empty nor very long.',
      'The text has no markup or characters that the voice cannot read.',
      'The speed lies between 0.5 and 2.0.',
    ],
    retry: 'After the text or the voice has been fixed.',
  },
  {
    code: -2006,
    title: 'File not playable',
    message: 'Unable to download file for playback',
    meaning: 'The file of a playFile action could not be fetched or is of a kind that cannot be played.',
    checks: [
      'The fileUrl opens from outside your network, over http or https, without login or redirect.',
      'Its TLS certificate is valid and complete.',
      'The file is wav or mp3 and smaller than 5 MB.',
      'A changed file has a new name: files are cached for 1 hour.',
    ],
    retry: 'After the address or the file has been fixed.',
  },
  {
    code: -2007,
    title: 'Validity period over',
    message: 'The validity period of the call flow request has expired',
    meaning: 'The request waited longer than its own validity period before the call could begin.',
    checks: [
      'The validity period leaves room for queueing and throttling.',
      'The clock of the sending machine is right.',
      'Requests are not sent faster than the sub-account may place calls.',
    ],
    retry: 'Yes, as a new request with a new validity period.',
  },
  {
    code: -2008,
    title: 'Caller ID not allowed',
    message: 'The provided source MSISDN or caller ID is not whitelisted',
    meaning: 'The source number may not be used as caller ID on this sub-account.',
    checks: [
      'The source is one of the virtual numbers of the sub-account.',
      'The source is written as registered, in E.164 form.',
      'A number of your own has been approved by 8x8 as caller ID.',
    ],
    retry: 'No: use an allowed source, or have the number approved.',
  },
  {
    code: -2009,
    title: 'Invalid scenario parameters',
    message: 'The scenario parameters provided is invalid',
    meaning: 'The parameters given to executeScenario do not match what the scenario declares.',
    checks: [
      'Every parameter that the scenario declares is given, with its exact name.',
      'Each value has the declared type.',
      'The scenario was not changed since the request was written.',
    ],
    retry: 'No: fix the parameters first.',
  },
  {
    code: -2010,
    title: 'Trunk capacity exceeded',
    message: 'The trunk capacity has been exceeded',
    meaning: 'More calls were under way at once than the trunk allows.',
    checks: [
      'How many calls ran at that minute, against the agreed limit.',
      'Calls are spread out or queued instead of starting together.',
      'The limit still fits your traffic; 8x8 can raise it.',
    ],
    retry: 'Yes, later, when fewer calls are under way.',
  },
  {
    code: -9999,
    title: 'Unknown error',
    message: 'An unknown error has occurred',
    meaning: 'The platform could not classify what went wrong.',
    checks: ['Keep sessionId, the time of the call and the callflow: support needs all three.'],
    retry: 'Once; if it fails again, contact support.',
  },
]
