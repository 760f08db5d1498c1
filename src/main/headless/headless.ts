import type { FastifyBaseLogger } from 'fastify'
import type { Inspector } from '../inspector/inspector'

export interface HeadlessOptions {
  inspector: Inspector
  /** 0 picks a free one. */
  port: number
  /** Must be a loopback address; 127.0.0.1 by default. */
  host?: string
  /** The built window; null when another server (hot reload) serves it. */
  rendererDirectory: string | null
  /** A fresh random one when left out. */
  token?: string
  /** A further origin that may call, such as the development server's. */
  rendererOrigin?: string
  logger?: FastifyBaseLogger
}

export interface HeadlessHost {
  /** The address to open, with the token in it. */
  openUrl: string
  /** The address without the token. */
  url: string
  token: string
  close(): Promise<void>
}
