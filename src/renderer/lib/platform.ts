/** Whether keyboards here have a ⌘ key. */
export const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)
