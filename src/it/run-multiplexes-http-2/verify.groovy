import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
def cells = results.cells.collectEntries { [it.model, it] }
assert cells.async.status == 'measured'
assert cells.async.samples[0].ok == 400
assert cells['platform-threads'].status == 'not-applicable'
assert cells['platform-threads'].reason == 'The blocking client speaks HTTP/1.1 alone; use async' +
    ' or jdk-async, or <httpVersion>1.1</httpVersion>.'
def page = new File(basedir, 'target/concurrency-bench/index.html').text
assert page.contains('; HTTP/2, one connection')
assert page =~ '// async with (200|400)\n// the server has to allow \\1 requests at once on a connection</code>'
return true
