#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the desktop's files as a desktop does:  desktop.py INSTALLED SOURCES PUBLISHED

They are valid; a bundle is known by its name and by its content, and opened with Firmware Pilot; every icon that is named is there and can be drawn.
PUBLISHED is the metainfo as it is where the project has a homepage."""
import configparser
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

ID = 'org.fwpilot.FirmwarePilot'
BUNDLE = 'application/vnd.fwpilot.bundle+zip'
SIZES = (16, 32, 48, 128)


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **more)
    assert done.returncode == 0, f'{" ".join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}'
    return done.stdout.strip()


def check_validity(share, published):
    said = run('desktop-file-validate', f'{share}/applications/{ID}.desktop')
    assert said == '', said
    for metainfo in (f'{share}/metainfo/{ID}.metainfo.xml', published):
        run('appstreamcli', 'validate', '--no-net', '--pedantic', metainfo)


def pictures_of(metainfo):
    return {os.path.basename(image.text) for image in metainfo.iterfind('screenshots/screenshot/image')}


def check_agreement(share, sources, published):
    """Entry, MIME type, metainfo and pictures say the same."""
    entry = configparser.ConfigParser(interpolation=None, delimiters='=')
    entry.optionxform = str
    entry.read(f'{share}/applications/{ID}.desktop', encoding='utf-8')
    entry = entry['Desktop Entry']
    assert entry['Exec'] == 'fwpilot %f' and entry['MimeType'] == BUNDLE + ';' and entry['Icon'] == ID, dict(entry)
    metainfo = ElementTree.parse(f'{share}/metainfo/{ID}.metainfo.xml')
    assert metainfo.findtext('id') == ID and metainfo.findtext('launchable') == f'{ID}.desktop'
    assert metainfo.findtext('provides/mediatype') == BUNDLE
    assert metainfo.findtext('name') == entry['Name']
    if metainfo.find('url') is None:
        assert not pictures_of(metainfo), 'pictures, but no homepage that has them'
        metainfo = ElementTree.parse(published)
    assert metainfo.findtext('url').startswith('https://')
    pictures = pictures_of(metainfo)
    assert pictures == set(os.listdir(f'{sources}/resources/screenshots')), pictures


def write_zip(path, *names):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, name * 20)


def check_types(share, work):
    """As the desktop's own tools answer, with our files in a private home."""
    home = f'{work}/share'
    shutil.copytree(f'{share}/mime', f'{home}/mime')
    shutil.copytree(f'{share}/applications', f'{home}/applications')
    run('update-mime-database', f'{home}/mime')
    run('update-desktop-database', f'{home}/applications')
    environment = dict(os.environ, HOME=work, XDG_DATA_HOME=home, XDG_DATA_DIRS='/usr/share', XDG_CONFIG_HOME=f'{work}/config',
                       XDG_CURRENT_DESKTOP='GNOME', PATH=f'{share}/../bin:' + os.environ['PATH'])
    real = f'{share}/fwpilot/demo.fwb'
    shutil.copy(real, f'{work}/renamed')
    shutil.copy(real, f'{work}/zwei Wörter.fwb')
    write_zip(f'{work}/other', 'manifest.json.old', 'bmc.bin')
    write_zip(f'{work}/second', 'bmc.bin', 'manifest.json')
    with open(f'{work}/damaged.fwb', 'wb') as file:
        file.write(b'\0' * 100)
    for path, expected in [(real, BUNDLE), (f'{work}/renamed', BUNDLE), (f'{work}/zwei Wörter.fwb', BUNDLE), (f'{work}/damaged.fwb', BUNDLE),
                           (f'{work}/other', 'application/zip'), (f'{work}/second', 'application/zip')]:
        found = run('xdg-mime', 'query', 'filetype', path, env=environment)
        assert found == expected, f'{path} is taken for {found}, and not for {expected}'
    opener = run('xdg-mime', 'query', 'default', BUNDLE, env=environment)
    assert opener == f'{ID}.desktop', f'a bundle is opened with {opener}'
    words = run('gio', 'info', '-a', 'standard::icon,standard::symbolic-icon', real, env=environment)
    assert 'application-vnd.fwpilot.bundle+zip' in words, words


def check_icons(share, work):
    drawings = [os.path.join(where, name) for where, _, names in os.walk(f'{share}/icons/hicolor') for name in names]
    assert {os.path.basename(path) for path in drawings} == {f'{ID}.svg', f'{ID}-symbolic.svg', 'application-vnd.fwpilot.bundle+zip.svg'}
    for path in drawings:
        for size in SIZES:
            drawn = f'{work}/drawn.png'
            run('rsvg-convert', '-w', str(size), '-h', str(size), path, '-o', drawn)
            with open(drawn, 'rb') as file:
                assert int.from_bytes(file.read(24)[16:20], 'big') == size
            assert os.path.getsize(drawn) > 100 + size, f'{path} is next to nothing at {size} pixels'


def main(installed, sources, published):
    share = f'{installed}/share'
    check_validity(share, published)
    check_agreement(share, sources, published)
    with tempfile.TemporaryDirectory() as work:
        check_types(share, work)
        check_icons(share, work)


if __name__ == '__main__':
    main(*sys.argv[1:])
