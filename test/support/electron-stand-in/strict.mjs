/**
 * The object, except that reading a member it does not have throws: what the stand-in does not know must not pass silently.
 *
 * @template {object} T
 * @param {string} name
 * @param {T} object
 * @returns {T}
 */
export function strict(name, object) {
  return new Proxy(object, {
    get(target, member) {
      if (typeof member === 'string' && member !== 'then' && !(member in target)) {
        throw new Error(`The Electron stand-in has no ${name}.${member}.`)
      }
      const value = Reflect.get(target, member, target)
      return typeof value === 'function' && !isClass(value) ? value.bind(target) : value
    },
  })
}

/** @param {Function} value */
function isClass(value) {
  return value.toString().startsWith('class')
}
