import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * Passes TCP on to a port of the loopback; while `losesReplies` the requests go on, and the replies do not come back.
 * `freeze`: the connections there are go half-open: nothing passes any more, not even their end; new ones pass.
 */
export async function startLossyTcp(port: number) {
  const sockets = new Set<Socket>()
  const frozen = new WeakSet<Socket>()
  const state = { losesReplies: false }
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    const end = () => frozen.has(socket) || other.destroy()
    socket.on('error', end)
    socket.on('close', () => {
      sockets.delete(socket)
      end()
    })
  }
  const server = createServer(near => {
    const far = connect(port, '127.0.0.1')
    keep(near, far)
    keep(far, near)
    near.on('data', data => {
      if (!frozen.has(near)) far.write(data)
    })
    far.on('data', data => {
      if (!state.losesReplies && !frozen.has(far)) near.write(data)
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    state,
    freeze: () => {
      for (const socket of sockets) frozen.add(socket)
    },
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>(closed => {
        server.close(() => closed())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
