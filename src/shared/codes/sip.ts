export interface SipCode {
  code: number
  /** The reason phrase of RFC 3261, section 21. */
  phrase: string
  /** What it says of a phone call, in one sentence. */
  meaning: string
}

/** Every response code that RFC 3261 defines. */
export const sipCodes: readonly SipCode[] = [
  { code: 100, phrase: 'Trying', meaning: 'The call was taken over and is being set up.' },
  { code: 180, phrase: 'Ringing', meaning: 'The phone is ringing.' },
  { code: 181, phrase: 'Call Is Being Forwarded', meaning: 'The call is being forwarded to another number.' },
  { code: 182, phrase: 'Queued', meaning: 'The callee is not free yet; the call waits in a queue.' },
  { code: 183, phrase: 'Session Progress', meaning: 'The call is being set up; tones or announcements may be heard.' },
  { code: 200, phrase: 'OK', meaning: 'The call was answered.' },
  { code: 300, phrase: 'Multiple Choices', meaning: 'The number leads to several places; none was chosen.' },
  { code: 301, phrase: 'Moved Permanently', meaning: 'The callee has another address for good.' },
  { code: 302, phrase: 'Moved Temporarily', meaning: 'The callee has another address for now.' },
  { code: 305, phrase: 'Use Proxy', meaning: 'The call has to go through a named proxy.' },
  { code: 380, phrase: 'Alternative Service', meaning: 'The call failed, but another service was offered.' },
  { code: 400, phrase: 'Bad Request', meaning: 'The call request was malformed.' },
  { code: 401, phrase: 'Unauthorized', meaning: 'The call request lacks valid credentials.' },
  { code: 402, phrase: 'Payment Required', meaning: 'Reserved by the RFC; some carriers use it for missing credit.' },
  { code: 403, phrase: 'Forbidden', meaning: 'The other side understood the call and refuses it.' },
  { code: 404, phrase: 'Not Found', meaning: 'There is no such number.' },
  { code: 405, phrase: 'Method Not Allowed', meaning: 'The other side does not accept this kind of request.' },
  { code: 406, phrase: 'Not Acceptable', meaning: 'The other side cannot answer in an acceptable form.' },
  { code: 407, phrase: 'Proxy Authentication Required', meaning: 'A proxy on the way wants credentials.' },
  { code: 408, phrase: 'Request Timeout', meaning: 'No answer came in time.' },
  { code: 410, phrase: 'Gone', meaning: 'The number existed and is no longer in use.' },
  { code: 413, phrase: 'Request Entity Too Large', meaning: 'The body of the call request is too large.' },
  { code: 414, phrase: 'Request-URI Too Long', meaning: 'The called address is too long.' },
  {
    code: 415,
    phrase: 'Unsupported Media Type',
    meaning: 'The call offer is in a format the other side does not know.',
  },
  { code: 416, phrase: 'Unsupported URI Scheme', meaning: 'The kind of the called address is not supported.' },
  { code: 420, phrase: 'Bad Extension', meaning: 'A required protocol extension is not supported.' },
  { code: 421, phrase: 'Extension Required', meaning: 'The other side requires a protocol extension.' },
  { code: 423, phrase: 'Interval Too Brief', meaning: 'A registration would expire too soon.' },
  { code: 480, phrase: 'Temporarily Unavailable', meaning: 'The callee cannot be reached at the moment.' },
  { code: 481, phrase: 'Call/Transaction Does Not Exist', meaning: 'The call is not known, or is over already.' },
  { code: 482, phrase: 'Loop Detected', meaning: 'The call was routed in a circle.' },
  { code: 483, phrase: 'Too Many Hops', meaning: 'The call passed too many systems on its way.' },
  { code: 484, phrase: 'Address Incomplete', meaning: 'The number is incomplete.' },
  { code: 485, phrase: 'Ambiguous', meaning: 'The number could mean several callees.' },
  { code: 486, phrase: 'Busy Here', meaning: 'The callee is busy.' },
  { code: 487, phrase: 'Request Terminated', meaning: 'The caller gave up while it was ringing.' },
  { code: 488, phrase: 'Not Acceptable Here', meaning: 'The two sides found no codec in common.' },
  { code: 491, phrase: 'Request Pending', meaning: 'Both sides tried to change the call at the same time.' },
  { code: 493, phrase: 'Undecipherable', meaning: 'The encrypted call request could not be read.' },
  { code: 500, phrase: 'Server Internal Error', meaning: 'A system on the carrier side failed.' },
  { code: 501, phrase: 'Not Implemented', meaning: 'A system on the carrier side does not know this kind of request.' },
  {
    code: 502,
    phrase: 'Bad Gateway',
    meaning: 'A system on the carrier side got an invalid answer from the next one.',
  },
  { code: 503, phrase: 'Service Unavailable', meaning: 'A system on the carrier side is overloaded or down.' },
  { code: 504, phrase: 'Server Time-out', meaning: 'A system on the carrier side got no answer from the next one.' },
  { code: 505, phrase: 'Version Not Supported', meaning: 'The SIP version is not supported.' },
  { code: 513, phrase: 'Message Too Large', meaning: 'The call request is too large for a system on the way.' },
  { code: 600, phrase: 'Busy Everywhere', meaning: 'The callee is busy on every device.' },
  { code: 603, phrase: 'Decline', meaning: 'The call was declined.' },
  { code: 604, phrase: 'Does Not Exist Anywhere', meaning: 'The number exists nowhere.' },
  {
    code: 606,
    phrase: 'Not Acceptable',
    meaning: 'The callee was reached, but no common terms for the call were found.',
  },
]
