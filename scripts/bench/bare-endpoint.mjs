// What Fastify alone does with the same request: parse the JSON, answer 200 {}. Prints its address and runs until stopped.
import Fastify from 'fastify'

const app = Fastify()
app.post('/*', () => ({}))
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', () => void app.close())
