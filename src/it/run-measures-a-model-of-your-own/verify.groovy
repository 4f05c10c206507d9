import groovy.json.JsonSlurper

def cells = new JsonSlurper().parse(new File(basedir, 'checks/target/concurrency-bench/results.json')).cells
assert cells.collect { [it.workload, it.model] } == [['orders', 'platform-threads'],
    ['orders', 'reactor'], ['squares', 'platform-threads'], ['squares', 'reactor']]
assert cells*.status.unique() == ['measured'] && cells*.samples*.ok.flatten().unique() == [20]
assert cells.findAll { it.workload == 'orders' }*.samples*.checksum.flatten() == [570, 570]
def log = new File(basedir, 'build.log').text
assert log =~ /\n\[INFO\] . reactor  +4 /

def pages = new JsonSlurper().parse(new File(basedir, 'pages/target/concurrency-bench/results.json'))
assert pages.cells*.status == ['measured']
assert log.count('Nothing is configured in this module, but in others of this build.') == 1
assert !new File(basedir, 'target').exists()

def tried = new JsonSlurper().parse(new File(basedir, 'checks/first-try/results.json')).cells
assert tried.collect { [it.workload, it.tasks, it.model, it.status] } == [
    ['AskForOrder', 5, 'platform-threads', 'measured'], ['AskForOrder', 5, 'reactor', 'measured']]
assert log.count('com.acme.AskForOrder is not in this module.') == 4
assert !new File(localRepositoryPath, 'com/acme/orders').exists()
true
