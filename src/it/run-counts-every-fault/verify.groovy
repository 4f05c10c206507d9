import groovy.json.JsonSlurper
import io.github.concurrencybench.it.SavedFiles

def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
def samples = results.cells*.samples.flatten()
assert results.cells*.model as Set == ['platform-threads', 'async', 'jdk-async', 'processes'] as Set
assert results.cells*.status.unique() == ['measured']
samples.each { sample ->
  assert sample.ok >= context.right / 2 && sample.ok <= context.right
  assert sample.errors.TOO_LARGE == 2
  assert sample.errors.HTTP_429 == 1
  assert sample.errors.REDIRECT_LOOP == 1
  assert sample.errors.REDIRECT_ELSEWHERE >= 1
  assert sample.errors.TRUNCATED >= 1
  assert sample.errors.MALFORMED >= 1
  assert sample.errors.keySet().every { it ==~ /[A-Z][A-Z0-9_]*/ && !it.startsWith('LOCAL_') }
}
// None is the answer, and each class is explained once.
assert results.analysis.every { it.best == null }
assert results.warnings.count { it.startsWith('TOO_LARGE: ') } == 1

// A task is one request, but for the redirects that were asked for: no client sends one again. What was sent on
// a connection that was closed has not arrived.
def asked = context.server.asked()
def perPath = asked.countBy { it.path() }
assert perPath.remove('/circle') == 3 * 4
assert perPath.values().every { it <= 4 }
def lost = samples.sum { it.errors.CLOSED_IDLE ?: 0 }
assert asked.size() >= 4 * context.tasks + 2 * 4 - lost
context.server.close()

assert SavedFiles.holding(folder, 'OWNED') == []
assert SavedFiles.holding(folder, 'DENWO') == []
def log = new File(basedir, 'build.log').text
assert !log.contains('OWNED')
assert log.contains('TOO_LARGE: ')
def steering = java.util.regex.Pattern.compile('[\\p{Cc}\\p{Cf}&&[^\\n\\r\\t]]')
folder.eachFileRecurse(groovy.io.FileType.FILES) { file ->
  assert !steering.matcher(file.getText('UTF-8')).find() : file
}
return true
