import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = join(import.meta.dirname, '../../node_modules/.cache')

/**
 * The Chromium inside @sparticuz/chromium, unpacked on first use and kept under node_modules/.cache.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>} with what the process needs where the machine lacks libraries or fonts
 * @throws when the package has no Chromium for this machine
 */
export async function unpackedChromium(env) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge found. Install one, or name its executable in VSS_BROWSER.')
  }
  const folder = join(cache, `chromium-${packagedVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const executablePath = join(folder, 'chromium')
  return { executablePath, env: { ...(await missingLibraries(executablePath, folder, env)), ...missingFonts(folder) } }
}

/**
 * Unpacks next to the place and moves it in at once: nobody ever sees half a browser.
 *
 * @param {string} folder
 */
async function unpackInto(folder) {
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(join(cache, 'chromium-unpacking-'))
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS Lambda.
    await run(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await writeFile(join(staging, 'fonts.conf'), fontsConfiguration(folder))
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(folder)) throw new Error('Chromium from npm could not be unpacked.', { cause: error })
  }
}

const UNPACK = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"

/**
 * @param {string} executablePath
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, string>>}
 */
async function missingLibraries(executablePath, folder, env) {
  const { stdout } = await run('ldd', [executablePath])
  if (!stdout.includes('not found')) return {}
  const paths = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH]
  return { LD_LIBRARY_PATH: paths.filter((path) => path !== undefined).join(':') }
}

/**
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function missingFonts(folder) {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
}

/** @param {string} folder */
function fontsConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}

function packagedVersion() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = join(dirname(entry), '../../package.json')
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version)
}
