import io.github.concurrencybench.it.CountingServer

context.server = CountingServer.start()
// A name that Maven alone knows: who measures does not look it up again.
def port = URI.create(context.server.url()).port
context.userProperties.server = "http://Shop.test:${port}".toString()
def hosts = new File(basedir, 'hosts')
hosts.text = '127.0.0.1 Shop.test\n127.0.0.1 localhost\n'
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/jvm.config').text = "-Djdk.net.hosts.file=${hosts.absolutePath}\n"
return true
