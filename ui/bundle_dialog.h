// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundle/bundle.h"

#include <QDialog>

namespace fwpilot {

/// What a bundle says of itself: its name and version, whom it is for, and each image with its digest, to be read and copied. GUI thread.
class BundleDialog : public QDialog {
    Q_OBJECT
public:
    explicit BundleDialog(const Bundle &bundle, QWidget *parent = nullptr);
};

}  // namespace fwpilot
