import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { startServer } from '../testing/running-server.ts'
import { createApp } from './app.ts'
import { openApi } from './open-api.ts'

test('[SV61] every route of the interface is described, and nothing else', async () => {
  const server = await startServer()
  const nothing = () => new Response()
  const app = createApp(server.services, {
    page: nothing,
    boardPage: async () => nothing(),
    other: nothing,
  })
  const pages = new Set(['/', '/b/:id', '/b/:id/privacy'])
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !pages.has(path))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  const described = Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(app).toBeInstanceOf(Hono)
  expect(described.sort()).toEqual(routes.sort())
})

test('[SV61] the description is served and holds the forms of the files of journeys and templates', async () => {
  const server = await startServer()
  const response = await fetch(`${server.url}/api/openapi.json`)
  const body: unknown = await response.json()
  expect(body).toMatchObject({
    openapi: '3.1.0',
    components: {
      schemas: {
        Journey: { type: 'object', required: expect.arrayContaining(['steps']) },
        Template: { type: 'object', properties: { schema: { const: 'amtsweg-template/1' } } },
      },
    },
  })
  const names = new Set(Object.keys(openApi.components.schemas))
  const references = JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g)
  expect([...references].filter(([, name]) => !names.has(name ?? ''))).toEqual([])
})
