/* Sorts the tables of all cells by a column. Without it they are tables all the same. */
(function () {
  'use strict';

  var comma = document.documentElement.lang === 'de';
  var units = { s: 1000, GB: 1024 };

  /** The number that a cell starts with, in the smaller unit of its column; null for a text. */
  function number(text) {
    var plain = comma ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '');
    var found = /^[~]?(\d+(?:\.\d+)?)(?:-\S+)?\s?(s|GB)?/.exec(plain);
    return found ? parseFloat(found[1]) * (units[found[2]] || 1) : null;
  }

  function compared(one, other) {
    var a = number(one);
    var b = number(other);
    if (a === null || b === null) {
      return a === b ? one.localeCompare(other) : a === null ? 1 : -1;
    }
    return a - b;
  }

  function sort(table, column, descending) {
    var body = table.tBodies[0];
    var rows = Array.from(body.rows).map(function (row) {
      return { row: row, text: row.cells[column].textContent.trim() };
    });
    rows.sort(function (a, b) {
      return descending ? compared(b.text, a.text) : compared(a.text, b.text);
    });
    rows.forEach(function (each) { body.appendChild(each.row); });
  }

  function prepare(table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', function () {
        var descending = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sort(table, column, descending);
      });
    });
  }

  document.querySelectorAll('table.cells').forEach(prepare);
})();
