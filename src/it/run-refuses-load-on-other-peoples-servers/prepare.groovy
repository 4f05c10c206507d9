import io.github.concurrencybench.it.BadModules

def once = '<models>async</models><rounds>1</rounds><samples>1</samples><warmups>0</warmups>'
def plan(url, rate, repeat, workers) {
  def braked = rate ? "<rate>${rate}</rate>" : ''
  "<workloads><http><urls><url>${url}</url></urls><repeat>${repeat}</repeat>${braked}</http></workloads>" +
      "<workers>${workers}</workers>"
}
def yours(host) {
  "or, if the server is yours to put under load, say so with <allowedHosts>${host}</allowedHosts>."
}

def modules = new BadModules(basedir.toPath())
def add(modules, name, configuration, sentence) {
  modules.add(name, configuration.toString(), sentence.toString())
}
add(modules, 'workers', plan('http://192.0.2.1/', '20/s', 100, 9) + once,
    '192.0.2.1 is a public address, which gets at most 8 workers, and this run plans 9;' +
        " set <workers> to 8 at most ${yours('192.0.2.1')}")
add(modules, 'unbraked', plan('http://192.0.2.1/', '', 100, 8) + once,
    '192.0.2.1 is a public address, which gets at most 20 requests a second, and this run sends as' +
        " many as are answered; set <rate>20/s</rate> ${yours('192.0.2.1')}")
add(modules, 'private', plan('http://10.255.255.1/', '2000/s', 300, 257) + once,
    '10.255.255.1 is a private address, which gets at most 256 workers, and this run plans 257;' +
        " set <workers> to 256 at most ${yours('10.255.255.1')}")
add(modules, 'listed', plan('http://192.0.2.1/', '1000/s', 300, 257) + once
        + '<allowedHosts>192.0.2.2, 192.0.2.1</allowedHosts>',
    '192.0.2.1 is a public address, which gets at most 256 workers, and this run plans 257;' +
        ' set <workers> to 256 at most or, if the server is yours to put under load, say so with' +
        ' -Dconcurrency-bench.iAmAuthorizedToLoad=192.0.2.1 on the command line.')
add(modules, 'not-typed', plan('http://192.0.2.1/', '1000/s', 300, 257) + once
        + '<iAmAuthorizedToLoad>192.0.2.1</iAmAuthorizedToLoad>',
    'iAmAuthorizedToLoad stands in the <configuration> of the POM, where nobody has typed it; take' +
        ' it out there, and write -Dconcurrency-bench.iAmAuthorizedToLoad=<host> on the command' +
        ' line if you are the one to answer for it.')
modules.writeParent()
context.modules = modules
return true
