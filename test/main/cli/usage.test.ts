import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json'
import { run } from './fake-terminal'

describe('help', () => {
  it.each([[['--help']], [['explain', '--help']], [['send', '--help']], [['serve', '--help']], [['help', 'send']]])(
    '%j prints the usage and succeeds',
    async (args) => {
      expect(await run(args)).toMatchObject({
        exitCode: 0,
        out: expect.stringMatching(/^Usage: vss-inspector /) as string,
        err: '',
      })
    },
  )

  it('of the program names every command', async () => {
    const { out } = await run(['--help'])
    for (const command of ['serve', 'explain', 'send']) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'))
  })

  it('--version prints the version of the package', async () => {
    expect(await run(['--version'])).toEqual({ exitCode: 0, out: `${packageJson.version}\n`, err: '' })
  })
})

describe('wrong usage', () => {
  it.each([
    [['explain', '--jsn', '-'], "unknown option '--jsn'\n(Did you mean --json?)"],
    [['send', '--sed', '1', 'busy'], "unknown option '--sed'\n(Did you mean --seed?)"],
    [['serve', '--prt', '1'], "unknown option '--prt'\n(Did you mean --port?)"],
    [['explan', '-'], "unknown command 'explan'\n(Did you mean explain?)"],
    [['explain'], "missing required argument 'file'"],
    [['explain', 'a', 'b'], 'too many arguments'],
    [['send'], 'name a scenario or a file'],
    [['send', 'busy', '--to', 'localhost:8808'], 'It has to be an http or https address.'],
    [['send', 'busy', '--to', 'ftp://example.com'], 'It has to be an http or https address.'],
    [['send', 'busy', '--seed', '1.5'], 'It has to be a whole number.'],
    [
      ['send', 'no-such-scenario'],
      'no-such-scenario cannot be read: it is neither a file nor a scenario (send --list names those).',
    ],
    [['send', 'bussy'], 'bussy cannot be read: it is neither a file nor a scenario (did you mean busy?).'],
    [['send', 'busy', '--data', ''], 'It has to name a directory.'],
    [['serve', '--data', ''], 'It has to name a directory.'],
    [['--port', '9000'], "unknown option '--port'"],
    [['--port', '9000'], 'vss-inspector serve --port'],
    [['serve', '--port', '70000'], 'It has to be a whole number from 0 to 65535.'],
    [['serve', '--ui-port', 'x'], 'It has to be a whole number from 0 to 65535.'],
  ])('%j is refused with exit status 2', async (args, message) => {
    const { exitCode, out, err } = await run(args)
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(err).toContain(`error: `)
    expect(err).toContain(message)
    expect(err).toContain('--help')
  })

  it('without a command shows what there is', async () => {
    expect(await run([])).toMatchObject({ exitCode: 2, err: expect.stringContaining('Commands:') as string })
  })
})
