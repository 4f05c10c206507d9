def socket = new ServerSocket(0, 1, InetAddress.getByName('127.0.0.1'))
context.userProperties.server = "http://127.0.0.1:${socket.localPort}".toString()
socket.close()
return true
