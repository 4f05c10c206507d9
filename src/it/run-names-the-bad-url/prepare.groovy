import io.github.concurrencybench.it.BadModules

def http(inner) { "<workloads><http>${inner}</http></workloads>".toString() }
def url(text) { http("<urls><url>${text}</url></urls>") }

def allowed = 'an http or https URL is needed, such as http://host/path'
def modules = new BadModules(basedir.toPath())
modules.add('malformed', url('http://local host/'),
    "<url>http://local host/</url>: ${allowed} (Illegal character in authority).")
modules.add('no-scheme', url('localhost:8080/a'), "<url>localhost:8080/a</url>: ${allowed}.")
modules.add('not-http', url('ftp://localhost/a'), "<url>ftp://localhost/a</url>: ${allowed}.")
modules.add('no-host', url('http:///a'), "<url>http:///a</url>: ${allowed}.")
modules.add('with-credentials', url('http://me:secret@localhost/a'),
    '<url>http://***@localhost/a</url>: credentials do not belong into a URL; put them'
        + ' into a <server> of settings.xml and name it with <serverId>.')
def socket = new ServerSocket(0, 1, InetAddress.getByName('127.0.0.1'))
def closed = "127.0.0.1:${socket.localPort}".toString()
socket.close()
def remedy = 'or set preflight=false (-Dconcurrency-bench.preflight=false).'
modules.add('is-down', url("http://${closed}/a"),
    "${closed} refused the connection; start the target ${remedy}".toString())
modules.add('no-such-host', url('http://no-such-host.invalid/a'),
    "no-such-host.invalid:80: this name has no address; correct the URL ${remedy}".toString())
modules.add('no-url', http('<urls/>'), '<urls> is empty; add a <url>, or a <target> instead.')
modules.add('nothing', http(''),
    'Workload http needs <urls> or a <urlFile>, or a <target>, and not both.')
modules.add('urls-and-file', http('<urls><url>http://localhost/</url></urls><urlFile>a</urlFile>'),
    '<urls> and <urlFile> stand both in <http>; keep one.')
modules.add('missing-file', http('<urlFile>urls.txt</urlFile>'),
    '<urlFile>urls.txt</urlFile>: there is no such file in %s.')
modules.add('empty-file', http('<urlFile>urls.txt</urlFile>'),
    '<urlFile>urls.txt</urlFile>: the file has no URL; write one a line.')
modules.add('bad-line', http('<urlFile>urls.txt</urlFile>'),
    "<urlFile>urls.txt</urlFile>: line 3: <url>htp://localhost/b</url>: ${allowed}.")
modules.writeParent()

new File(basedir, 'empty-file/urls.txt').text = '# no URL yet\n\n'
new File(basedir, 'bad-line/urls.txt').text = '# pages\nhttp://localhost/a\nhtp://localhost/b\n'
context.modules = modules
return true
