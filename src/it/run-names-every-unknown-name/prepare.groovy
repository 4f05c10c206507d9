import io.github.concurrencybench.it.BadModules

def http(inner) { "<workloads><http>${inner}</http></workloads>".toString() }

def modules = new BadModules(basedir.toPath())
modules.add('kind', '<workloads><htpp/></workloads>',
    '<htpp> in <workloads>: unknown; did you mean http? Allowed: cpu, http, jmh, task.')
modules.add('in-http', http('<repat>8</repat>'),
    '<repat> in <http>: unknown; did you mean repeat? Allowed: body, connection, deadline,'
        + ' expectedStatus, headers, httpVersion, maxBodyBytes, maxRedirects, method, name, output,'
        + ' rate, repeat, responseTimeout, serverId, shownParameters, target, urlFile, urls,'
        + ' verify.')
modules.add('in-target', http('<target><thinktime>20ms</thinktime></target>'),
    '<thinktime> in <target>: unknown; did you mean thinkTime? Allowed: capacity, connectDelay,'
        + ' rateLimit, sizes, thinkTime.')
modules.add('in-cpu', '<workloads><cpu><task>8</task></cpu></workloads>',
    '<task> in <cpu>: unknown; did you mean tasks? Allowed: name, output, size, tasks.')
modules.add('in-task', '<workloads><task><klassName>a.B</klassName></task></workloads>',
    '<klassName> in <task>: unknown; did you mean className? Allowed: className, name, properties,'
        + ' tasks.')
modules.add('twice', '<workloads><cpu><tasks>8</tasks><tasks>9</tasks></cpu></workloads>',
    '<tasks> stands twice in <cpu>; keep one.')
modules.add('model', '<workloads><cpu/></workloads><models>platform-thread</models>',
    '<models>platform-thread</models>: unknown; did you mean platform-threads? Allowed:'
        + ' async, chunked-processes, completable-future, fork-join, jdk-async, parallel-stream,'
        + ' platform-threads, processes, sequential, spark, structured, thread-per-task,'
        + ' virtual-threads.')
modules.add('in-thresholds', '<workloads><cpu/></workloads><thresholds><treshold/></thresholds>',
    '<treshold> in <thresholds>: unknown; did you mean threshold? Allowed: threshold.')
modules.add('in-threshold', '<workloads><cpu/></workloads><thresholds><threshold>'
        + '<maxRegresion>10%</maxRegresion></threshold></thresholds>',
    '<maxRegresion> in <threshold>: unknown; did you mean maxRegression? Allowed: max,'
        + ' maxRegression, metric, min, model, workers, workload.')
modules.add('metric', '<workloads><cpu/></workloads><thresholds><threshold><metric>durations</metric>'
        + '<max>1s</max></threshold></thresholds>',
    '<metric>durations</metric>: unknown; did you mean duration? Allowed: cpuTime, duration,'
        + ' efficiency, errorRate, peakMemory, serviceTimeP50, serviceTimeP90, serviceTimeP99,'
        + ' speedup, throughput.')
modules.add('in-reference', '<workloads><cpu/></workloads><reference><verison>1</verison></reference>',
    '<verison> in <reference>: unknown; did you mean version? Allowed: baseUrl, baseline, path,'
        + ' urlFile, urls, version.')
modules.add('in-spark', '<workloads><cpu/></workloads><models>spark</models>'
        + '<spark><mastr>local[2]</mastr></spark>',
    '<mastr> in <spark>: unknown; did you mean master? Allowed: conf, master, serverId, version.')
// All names follow, and there will be more of them.
modules.add('top-level', '<workloads><cpu/></workloads><wrokers>4</wrokers>',
    '<wrokers> in <configuration>: unknown; did you mean workers? Allowed: ')
modules.writeParent()
context.modules = modules
return true
