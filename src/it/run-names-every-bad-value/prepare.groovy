import io.github.concurrencybench.it.BadModules

def cpu = '<workloads><cpu/></workloads>'
def workers(text) { "<workloads><cpu/></workloads><workers>${text}</workers>".toString() }
def task(inner) { "<workloads><task>${inner}</task></workloads>".toString() }
def url(inner) {
  "<workloads><http><urls><url>http://localhost/</url></urls>${inner}</http></workloads>".toString()
}

def counts = 'allowed are a range 1..64, a list 1,2,4,8, cpus or 2*cpus, each at least 1'
def duration = 'a duration is a number with a unit, one of us, ms, s, m, h; such as 10s'
def modules = new BadModules(basedir.toPath())
modules.add('no-downloads', url('<repeat>0</repeat>'),
    '<repeat>0</repeat>: the list is used at least 1 time.')
modules.add('no-tasks', '<workloads><cpu><tasks>0</tasks></cpu></workloads>',
    '<tasks>0</tasks>: a batch has at least 1 task.')
modules.add('tasks-in-words', '<workloads><cpu><tasks>many</tasks></cpu></workloads>',
    '<tasks>many</tasks>: a whole number is needed.')
modules.add('no-workloads', '<workloads/>',
    '<workloads> is empty; add an <http>, a <cpu>, a <task> or a <jmh>, or leave it out.')
modules.add('twice-the-name', '<workloads><cpu/><cpu/></workloads>',
    '<name>cpu</name>: two workloads have this name; change one.')
modules.add('reversed-range', workers('8..2'),
    '<workers>8..2</workers>: a range goes up; did you mean 2..8.')
modules.add('no-workers', workers('0'), "<workers>0</workers>: ${counts}.")
modules.add('negative-workers', workers('-3'), "<workers>-3</workers>: ${counts}.")
modules.add('gap-in-workers', workers('1,,4'), "<workers>1,,4</workers>: ${counts}.")
modules.add('timeout-without-unit', url('<responseTimeout>5</responseTimeout>'),
    "<responseTimeout>5</responseTimeout>: ${duration}.")
modules.add('lock-without-unit', cpu + '<lockTimeout>30</lockTimeout>',
    "<lockTimeout>30</lockTimeout>: ${duration}.")
modules.add('batch-without-unit', cpu + '<batchTimeout>5</batchTimeout>',
    "<batchTimeout>5</batchTimeout>: ${duration}.")
modules.add('budget-without-unit', cpu + '<timeBudget>90</timeBudget>',
    "<timeBudget>90</timeBudget>: ${duration}.")
modules.add('no-rounds', cpu + '<rounds>0</rounds>',
    '<rounds>0</rounds>: at least 1 round is needed.')
modules.add('no-samples', cpu + '<samples>0</samples>',
    '<samples>0</samples>: at least 1 sample is needed.')
modules.add('negative-warmups', cpu + '<warmups>-1</warmups>',
    '<warmups>-1</warmups>: allowed are auto or a number of batches, 0 or more.')
modules.add('unknown-connection', url('<connection>keep</connection>'),
    '<connection>keep</connection>: unknown; did you mean kept? Allowed: fresh, kept,'
        + ' new-client.')
modules.add('unknown-version', url('<httpVersion>3</httpVersion>'),
    '<httpVersion>3</httpVersion>: there are 1.1, the default, and 2.')
modules.add('rate-without-unit', url('<rate>20</rate>'),
    '<rate>20</rate>: a rate is a number above 0 a second, minute or hour: 20/s, 1200/min or 100/h.')
modules.add('unknown-sweep', cpu + '<sweep>all</sweep>',
    '<sweep>all</sweep>: unknown; did you mean full? Allowed: adaptive, full.')
modules.add('tolerance-without-percent', cpu + '<tolerance>5</tolerance>',
    '<tolerance>5</tolerance>: allowed is a percentage from 0%% to 100%%, such as 5%%.')
modules.add('tolerance-of-more-than-all', cpu + '<tolerance>101%</tolerance>',
    '<tolerance>101%%</tolerance>: allowed is a percentage from 0%% to 100%%, such as 5%%.')
modules.add('unknown-cell', cpu + '<workers>2</workers><only>cpu/sequential/3</only>',
    '<only>cpu/sequential/3</only>: unknown; did you mean cpu/sequential/1? Allowed:'
        + ' cpu/async/2, cpu/platform-threads/2, cpu/sequential/1, cpu/virtual-threads/2.')
modules.add('no-jdk', cpu + '<jvm>src</jvm>',
    '<jvm>%s/src</jvm>: there is no JDK here; give its folder, the one with bin/java.')
modules.add('no-jdk-of-a-version', cpu + '<jvm>99.9</jvm>',
    '<jvm>99.9</jvm>: no JDK of this version is installed in the usual places; there are ')
modules.add('no-jdk-among-several', cpu + '<jvms><jvm>src</jvm></jvms>',
    '<jvms>%s/src</jvms>: there is no JDK here; give its folder, the one with bin/java.')
modules.add('gap-in-jvms', cpu + '<jvms>17,,25</jvms>',
    '<jvms>17,,25</jvms>: one of these is empty.')
modules.add('folder-is-a-file', cpu + '<outputDirectory>pom.xml</outputDirectory>',
    '<outputDirectory>%s/pom.xml</outputDirectory>: this is a file; name a folder.')
modules.add('no-such-class', task('<className>com.acme.Gone</className>'),
    "<className>com.acme.Gone</className>: it is not among the project's classes and test classes;"
        + ' call mvn test-compile concurrency-bench:run.')
modules.add('value-not-for-a-name', task('<className>a.B</className><properties><u>a:1,b</u>'
    + '</properties>'), "<u>a:1,b</u>: each of several values becomes part of a workload's name and"
        + ' has letters, digits, dots, hyphens or underscores; a comma in a single value needs'
        + ' <value>..</value> around it.')
modules.add('class-and-url', '<className>a.B</className><url>http://localhost/</url>',
    '<className>a.B</className>: a first try is of a class or of URLs, not of both.')
modules.add('tasks-of-nothing', cpu + '<tasks>5</tasks>',
    '<tasks>5</tasks>: this belongs to className; in a POM, write it into <task>.')
modules.add('unknown-profile', '<profile>sead</profile>',
    '<profile>sead</profile>: unknown; did you mean seed? Allowed: seed, seed-short.')
modules.add('profile-and-url', '<profile>seed</profile><url>http://localhost/</url>',
    '<profile>seed</profile>: it has workloads of its own; leave out url and className.')
modules.writeParent()
context.modules = modules
return true
