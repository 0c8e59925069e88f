// The baseline: node:http that sends the same bytes and headers for every request.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = '', headers = '{}'] = process.argv.slice(2)
const body = readFileSync(file)
const sent = { ...JSON.parse(headers), 'content-length': body.length }

const server = createServer((request, response) => {
  response.writeHead(200, sent)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
