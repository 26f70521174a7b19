# Words in any script have a file name of their own.
$ req new term Конверсия && req new term リード && req new term "Größe → 10 %"
glossary/конверсия.md
glossary/リード.md
glossary/grosse-10.md
$ req new requirement "Страница оплаты с очень длинным названием, которое не поместится"
requirements/REQ-0001-страница-оплаты-с-очень-длинным.md
$ req lint && req list kind:term
ID         STATUS    TITLE         DUE  OWNERS
grosse-10  proposed  Größe → 10 %
конверсия  proposed  Конверсия
リード     proposed  リード
