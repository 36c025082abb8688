import type { Context } from 'hono'
import type { Services } from '../services.ts'

/** `GET /health/live`: the process answers. */
export function live(c: Context): Response {
  return c.json({ status: 'ok' })
}

/** `GET /health/ready`: it can read and write its storage, and is not on its way out. */
export async function ready(c: Context, services: Services): Promise<Response> {
  const checks = {
    storage: await readable(services),
    writing: !services.commits.failing(),
    accepting: !services.stopping(),
  }
  const isReady = Object.values(checks).every(Boolean)
  return c.json({ status: isReady ? 'ok' : 'unavailable', checks }, isReady ? 200 : 503)
}

/** `GET /metrics`: figures as Prometheus text. */
export async function showMetrics(c: Context, services: Services): Promise<Response> {
  c.header('Content-Type', services.metrics.contentType)
  return c.body(await services.metrics.text())
}

async function readable(services: Services): Promise<boolean> {
  try {
    return await services.storage.healthy()
  } catch {
    // The answer is the report: not readable.
    return false
  }
}
