import { expect, it } from 'vitest'
import { ancestorsOf, marksOf, nearestExisting } from '../../../../../src/renderer/features/session/payload/marks'
import type { Finding } from '../../../../../src/shared/session/finding'

const body = { payload: { callCount: 2, details: { callA: { source: 'x' } } } }

function finding(path: string): Finding {
  return { rule: 'wrong-type', severity: 'warning', path, message: '', expected: '', seen: '' }
}

it('names the places a pointer lies inside, from the root inwards', () => {
  expect(ancestorsOf('/payload/a~1b/0')).toEqual(['', '/payload', '/payload/a~1b'])
  expect(ancestorsOf('')).toEqual([])
})

it('takes the place itself where it exists, else the nearest around it', () => {
  expect(nearestExisting(body, '/payload/callCount')).toBe('/payload/callCount')
  expect(nearestExisting(body, '/payload/details/callA/callQuality/mos')).toBe('/payload/details/callA')
  expect(nearestExisting(body, '/nowhere')).toBe('')
})

it('marks the places of findings, and what has them inside', () => {
  const missing = finding('/payload/details/callA/callStatus')
  const wrong = finding('/payload/callCount')
  const marks = marksOf(body, [missing, wrong])
  expect([...marks.at]).toEqual([
    ['/payload/details/callA', [missing]],
    ['/payload/callCount', [wrong]],
  ])
  expect([...marks.inside]).toEqual(['', '/payload', '/payload/details'])
})
