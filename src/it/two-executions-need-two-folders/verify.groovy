import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/concurrency-bench')
assert new File(basedir, 'build.log').text.contains(
    "(second) on project it: <outputDirectory>${folder}</outputDirectory>: another execution of this"
        + ' build has its results there; give this one a folder of its own. -> [Help')
assert new JsonSlurper().parse(new File(folder, 'results.json')).status == 'complete'
assert new File(folder, 'index.html').exists()
