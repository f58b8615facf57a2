import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Passes TCP on to a port of the loopback; while `losesReplies` the requests go on, and the replies do not come back. */
export async function startLossyTcp(port: number) {
  const sockets = new Set<Socket>()
  const state = { losesReplies: false }
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    socket.on('error', () => other.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
  }
  const server = createServer(near => {
    const far = connect(port, '127.0.0.1')
    keep(near, far)
    keep(far, near)
    near.on('data', data => far.write(data))
    far.on('data', data => {
      if (!state.losesReplies) near.write(data)
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    state,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>(closed => {
        server.close(() => closed())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
